#!/usr/bin/env node
import { processIo } from './commands/io.ts';
import { runProgram } from './commands/program.ts';
import { keepCompiledCode } from './installation.ts';
import { optimizeLess } from './short-run.ts';

keepCompiledCode();
optimizeLess();

process.exitCode = await runProgram(process.argv.slice(2), processIo());
