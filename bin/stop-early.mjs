// Loaded before the server: until it listens to signals itself, being told to stop is not a fault either.
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(0);
  });
}
