// The worker's own lines, behind the compiled engine: one call in, one answer out, in order.
main([]);
self.onmessage = (message) => {
  const { id, name, texts, contents } = message.data;
  try {
    const answer = self.switchboard(name, texts, contents.map((bytes) => new Int8Array(bytes)));
    self.postMessage({ id, answer: JSON.parse(answer.json), files: answer.files });
  } catch (failure) {
    self.postMessage({ id, failure: String((failure && failure.message) || failure) });
  }
};
