import { gatewayContract } from './gateway-contract.ts';
import { storeKinds } from './stores.ts';

for (const kind of storeKinds()) gatewayContract(kind);
