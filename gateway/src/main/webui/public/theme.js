// Runs before the first paint, so that no page flashes in the other theme. A file of its own: inline scripts are forbidden here.
(function () {
  var chosen = localStorage.getItem('kandev.theme');
  var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
