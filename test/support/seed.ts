import fc from 'fast-check';

/**
 * Property tests make the same drafts at every run, so that a run says something about the change and not about luck.
 * `SEED=random npm test` makes others; a failure tells the seed to give here.
 */
const { SEED = '20260108' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });
