// A classic script, so that the chosen look is there before the first paint.
try {
  const look = localStorage.getItem('toritsugi.sandbox.look');
  if (look === 'light' || look === 'dark') {
    document.documentElement.dataset.look = look;
  }
} catch {
  // Storage is refused: the system's look it is.
}
