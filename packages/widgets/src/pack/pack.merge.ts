// Two people's changes laid over one another. Fetched only where somebody else has saved the draft meanwhile.
export { applyAll, applyUpstream, mergeUpstream } from '@think-carer/rules/pack';
