import { replicationContract } from './replication-contract.ts';
import { storeKinds } from './stores.ts';

for (const kind of storeKinds()) replicationContract(kind);
