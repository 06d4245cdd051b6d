import { storeContract } from './store-contract.ts';
import { storeKinds } from './stores.ts';

for (const kind of storeKinds()) storeContract(kind);
