/* The page's one engine, opened when first asked for; after a failure it is tried again. Whoever needs it asks for this module
   while running, so that the engine is one file and the page has one of it. */
import { openEngine } from './engine.js';

let engine;

export function opened() {
  engine ??= openEngine().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}
