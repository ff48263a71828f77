#!/usr/bin/env node
import module from 'node:module';
import { processIo } from './commands/io.ts';
import { runProgram } from './commands/program.ts';

// Node 22.8 and later keep compiled code between runs.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

process.exitCode = await runProgram(process.argv.slice(2), processIo());
