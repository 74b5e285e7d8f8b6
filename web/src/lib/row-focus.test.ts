import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { focusRow, focusSearch } from './row-focus';

const list = `
  <main id="page">
    <input type="search" />
    <table><tbody>
      <tr id="a"><th scope="row"><a href="/a" id="open-a">A</a></th><td><button>Delete</button></td></tr>
      <tr id="b"><th scope="row">B</th><td><button id="delete-b">Delete</button></td></tr>
    </tbody></table>
    <button data-more id="more">Show more</button>
  </main>`;

beforeEach(() => {
  document.body.innerHTML = list;
  Element.prototype.scrollIntoView = () => {};
});

afterEach(() => {
  document.body.innerHTML = '';
});

const focused = () => document.activeElement?.id;

describe('the rows of a list', () => {
  it('are gone through by what opens them, to the button for more and back', () => {
    focusRow(1);
    expect(focused()).toBe('open-a');
    focusRow(1);
    expect(focused(), 'a row that nothing opens is never left to its deletion').toBe('b');
    focusRow(1);
    expect(focused()).toBe('more');
    focusRow(1);
    expect(focused()).toBe('more');
    focusRow(-1);
    focusRow(-1);
    expect(focused()).toBe('open-a');
    focusRow(-1);
    expect(focused()).toBe('open-a');
  });

  it('have a field to search them, or none', () => {
    expect(focusSearch()).toBe(true);
    expect(document.activeElement).toBeInstanceOf(HTMLInputElement);
    document.body.innerHTML = '<main id="page"></main>';
    expect(focusSearch()).toBe(false);
  });
});
