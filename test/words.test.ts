import { describe, expect, it } from 'vitest';
import { words, wordsOf } from '../generator/words.ts';

describe('words', () => {
  it.each([
    ['machineEvents', ['machine', 'Events']],
    ['machine-events', ['machine', 'events']],
    ['getHTTPLog2', ['get', 'HTTP', 'Log2']],
    ['v0alpha1', ['v0', 'alpha1']],
    ['k8s_io', ['k8s', 'io']],
    ['requests_duration_seconds_1m', ['requests', 'duration', 'seconds', '1m']],
    ['x-git-host', ['x', 'git', 'host']],
    ['größe der Datei', ['größe', 'der', 'Datei']],
    ['', []],
    ['--', []],
    ['PageWrapper`1[[A]]', ['Page', 'Wrapper', '1', 'A']],
  ])('splits %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['GPUs', ['GPUs']],
    ['getPublicIPsOfGPU2', ['get', 'Public', 'IPs', 'Of', 'GPU2']],
    ['requireSignedURLs-2', ['require', 'Signed', 'URLs', '2']],
    ['USState', ['US', 'State']],
    ['ThisIsA', ['This', 'Is', 'A']],
  ])('keeps the plural of an acronym whole: %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps marks on their letters', () => {
    expect(words('न्य_नाम')).toEqual(['न्य', 'नाम']);
    expect(words('\u0301a')).toEqual(['a']);
  });

  it('are compared in small letters', () => {
    expect(wordsOf('getPublicIPs')).toEqual(['get', 'public', 'ips']);
  });
});
