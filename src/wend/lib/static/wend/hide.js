// Hide this page: the plain link works without this; with it, Back does not lead here again.
document.addEventListener("click", (press) => {
  const link = press.target.closest("a[data-hide]");
  if (!link) return;
  press.preventDefault();
  document.documentElement.hidden = true;
  window.location.replace(link.href);
});
