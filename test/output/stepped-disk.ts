import { disk, type Disk } from '../../generator/output/disk.ts';

/** The real disk, which tells of each step before it takes it. */
export function steppedDisk(beforeStep: (name: keyof Disk) => void): Disk {
  return {
    mkdir: (path) => (beforeStep('mkdir'), disk.mkdir(path)),
    write: (path, text) => (beforeStep('write'), disk.write(path, text)),
    rename: (from, to) => (beforeStep('rename'), disk.rename(from, to)),
    remove: (path) => (beforeStep('remove'), disk.remove(path)),
    removeEmpty: (path) => (beforeStep('removeEmpty'), disk.removeEmpty(path)),
  };
}
