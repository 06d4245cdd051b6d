import { admissionContract } from './gateway-admission-contract.ts';
import { answersContract } from './gateway-answers-contract.ts';
import { badInputContract } from './gateway-bad-input-contract.ts';
import { pathContract } from './gateway-path-contract.ts';
import { storeKinds } from './stores.ts';

for (const kind of storeKinds()) {
  admissionContract(kind);
  pathContract(kind);
  badInputContract(kind);
  answersContract(kind);
}
