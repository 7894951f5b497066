// Sets the chosen appearance. A classic script, not a module, so that it runs before the first paint.
try {
  const look = localStorage.getItem('toritsugi.look');
  if (look === 'light' || look === 'dark') {
    document.documentElement.dataset.look = look;
  }
} catch {
  // The browser refuses storage: the system's appearance applies.
}
