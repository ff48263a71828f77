#!/usr/bin/env node
import { processIo } from './commands/io.ts';
import { runProgram } from './commands/program.ts';
import { keepCompiledCode } from './installation.ts';
import { expectShortRun } from './short-run.ts';

keepCompiledCode();
expectShortRun();

process.exitCode = await runProgram(process.argv.slice(2), processIo());
