/* The page's one engine, opened when first asked for; after a failure it is tried again. */
import { openEngine } from './engine.js';

let engine;

export function opened() {
  engine ??= openEngine().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}
