import { expect, it } from 'vitest';
import { reachable } from '../../build/reachable.mjs';

const kitchen = `'use strict';
var oven = require('oven');
var fridge = require('fridge');
exports.Heat = void 0;
(function (Heat) { Heat[Heat["Low"] = 0] = "Low"; })(exports.Heat || (exports.Heat = {}));
class Pan extends oven.Mixin(Object) {}
class Bowl { salad(fridge) { return this.Pan; } }
function cook() { return new Pan(exports.Heat.Low); }
const { peel, chop } = fridge;
Object.defineProperty(exports, "oven", { get: function () { return oven; } });
exports.Bowl = Bowl;
exports.cook = cook;
exports.chop = chop;`;

it('keeps what an export needs, in order', () => {
  expect(reachable(kitchen, ['cook'])).toBe(
    [
      `var oven = require('oven');`,
      'exports.Heat = void 0;',
      '(function (Heat) { Heat[Heat["Low"] = 0] = "Low"; })(exports.Heat || (exports.Heat = {}));',
      'class Pan extends oven.Mixin(Object) {}',
      'function cook() { return new Pan(exports.Heat.Low); }',
      'exports.cook = cook;',
    ].join('\n'),
  );
});

it('does not count names of properties', () => {
  expect(reachable(kitchen, ['Bowl'])).not.toContain('class Pan');
});

it('keeps an export that is defined with a getter', () => {
  expect(reachable(kitchen, ['oven'])).toContain('Object.defineProperty(exports, "oven"');
});

it('keeps a declaration that takes an object apart', () => {
  expect(reachable(kitchen, ['chop'])).toContain('const { peel, chop } = fridge;');
});
