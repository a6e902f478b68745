/* A sieve of words (generator/kimsorumlu/exports/search/sieve.py): says of a word that it is surely not among those it was
   made of, or that it may be. */
import { VALUES } from './store.js';

const SET = 7;
const PER_SIGN = 6;
const SEEDS = [2166136261, 3339675911];

function hash(word, seed) {
  let value = seed;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 16777619) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

/** Whether a word may be one of those the sieve was made of. */
export function passes(word, sieve) {
  const [first, step] = SEEDS.map((seed) => hash(word, seed));
  for (let turn = 0; turn < SET; turn++) {
    const bit = (first + turn * ((step | 1) >>> 0)) % (sieve.length * PER_SIGN);
    if (!((VALUES[sieve.charCodeAt(Math.floor(bit / PER_SIGN))] >> (bit % PER_SIGN)) & 1)) return false;
  }
  return true;
}
