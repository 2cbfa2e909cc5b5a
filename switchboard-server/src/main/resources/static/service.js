/** Asks the service, in a language. What it refuses is an Error with its words. */
export class Service {
  constructor(language) {
    this.language = language;
  }

  catalog() {
    return this.#send("catalog", {});
  }

  ask(inquiry, cannotSay) {
    return this.#send(`ask?${new URLSearchParams({ explain: true, cannotSay: cannotSay.join(",") })}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(inquiry),
    });
  }

  async #send(path, request) {
    const headers = { ...request.headers, "Accept-Language": this.language };
    const response = await fetch(path, { ...request, headers });
    const answer = await response.json();
    if (!response.ok) {
      throw Object.assign(new Error(answer.detail ?? answer.title), { refused: true });
    }
    return answer;
  }
}
