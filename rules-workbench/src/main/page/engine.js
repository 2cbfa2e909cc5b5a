// The engine in its worker: calls by name, each with a promise of its answer.

const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const base64Of = (bytes) => {
  const parts = [];
  for (let i = 0; i < bytes.length; i += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  }
  return btoa(parts.join(''));
};

const unpacked = (base64) =>
  new Response(new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip')));

const embedded = (id) => document.getElementById(id).textContent.trim();

class Engine {
  constructor() {
    this.waiting = new Map();
    this.calls = 0;
    this.started = this.start();
  }

  async start() {
    const code = await unpacked(embedded('engine')).blob();
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    this.worker = new Worker(url);
    this.worker.onmessage = ({ data }) => {
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.failure) {
        reject(new Error(data.failure));
      } else {
        resolve(data.files && data.files.length ? { answer: data.answer, files: data.files } : data.answer);
      }
    };
  }

  /** The files that a function answers, and their names. */
  async files(name) {
    const answered = await this.call(name);
    return Array.isArray(answered) ? { answer: answered, files: [] } : answered;
  }

  /** Calls a function of the engine with texts and with the contents of files. */
  async call(name, texts = [], contents = []) {
    await this.started;
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, name, texts: texts.map(String), contents });
    });
  }
}
