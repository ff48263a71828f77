// Shows the page in the colours of the reader's system, unless the reader chose others on this page.
const page = document.querySelector('rapi-doc');
const dark = matchMedia('(prefers-color-scheme: dark)');
const chosen = () => localStorage.getItem('theme') ?? (dark.matches ? 'dark' : 'light');

function show() {
  const isDark = chosen() === 'dark';
  page.setAttribute('theme', isDark ? 'dark' : 'light');
  page.setAttribute('bg-color', isDark ? '#16181d' : '#ffffff');
  page.setAttribute('text-color', isDark ? '#e3e6ea' : '#23272f');
  page.setAttribute('nav-bg-color', isDark ? '#101216' : '#f5f6f8');
  page.setAttribute('nav-text-color', isDark ? '#c3c8d0' : '#3c424d');
  page.setAttribute('nav-hover-bg-color', isDark ? '#23272f' : '#e6e9ee');
  page.setAttribute('nav-hover-text-color', isDark ? '#ffffff' : '#14171c');
}

document.querySelector('#theme').addEventListener('click', () => {
  localStorage.setItem('theme', chosen() === 'dark' ? 'light' : 'dark');
  show();
});
dark.addEventListener('change', show);
show();
