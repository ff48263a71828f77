import type { Command } from 'commander';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Shells with completion. */
const shells = ['bash', 'zsh', 'fish'];

/** Prints the script that adds completion to a shell. */
export async function printCompletionScript(bin: string, shell: string, { stdout }: Terminal): Promise<void> {
  if (!shells.includes(shell))
    throw new UsageError(`completion: expected ${shells.join(', ')}, found "${shell}".`);
  if (shell === 'bash') return stdout.write(bashScript(bin));
  const { script } = await import('@bomb.sh/tab');
  script(shell, bin, bin);
}

/**
 * The script for bash. That of the library needs the package bash-completion, sets global constants that a second program cannot set
 * again, and evaluates what the user has typed so far.
 */
function bashScript(bin: string): string {
  const name = `__${bin.replace(/\W/g, '_')}_complete`;
  return `# bash completion for ${bin}
${name}() {
  local word line current words=() IFS=$'\\n'
  # Bash splits words at "=" and ":".
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ \${#words[@]} -gt 0 && ( $word == [=:] || $current == *[=:] ) ]]; then
      current+=$word
      words[\${#words[@]}-1]=$current
    else
      current=$word
      words+=("$word")
    fi
  done
  local last=\${COMP_WORDS[COMP_CWORD]}
  [[ $last == [=:] ]] && last=
  COMPREPLY=()
  while read -r line; do
    line=\${line%%$'\\t'*}
    [[ $line != :* && $line == "$current"* ]] && COMPREPLY+=("\${line#"\${current%"$last"}"}")
  done < <(${bin} complete -- "\${words[@]}" 2>/dev/null)
}
complete -o default -F ${name} ${bin}
`;
}

/** Prints the words that may follow the arguments, for the script of a shell. */
export async function complete(parser: Command, args: readonly string[]): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  tab(parser, { completionCommandName: 'completion-script' }).parse([...args]);
}
