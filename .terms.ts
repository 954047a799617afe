import { readFileSync } from 'node:fs';
import { createEngine } from './src/search/engine/search-engine.ts';
const ix=process.env.IX!;
const file=JSON.parse(readFileSync(ix+'/pagefind/answers.json','utf8').toString());
