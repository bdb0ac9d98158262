/**
 * Takes files from a person and sends them in pieces. What is chosen goes to the server by name and size first; a file
 * is sent when the server says so, and goes on after a cut connection where it stopped.
 */
const PIECE = 8 * 1024 * 1024;
const PAUSES = [1000, 2000, 5000, 10000, 20000];

class WaybillSend extends HTMLElement {
  private files = new Map<string, File>();
  private stopped = new Set<string>();
  private next = 1;
  private input?: HTMLInputElement;

  connectedCallback() {
    if (this.input) return;
    this.classList.add('drop');
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'waybill-files';
    const label = document.createElement('label');
    label.htmlFor = input.id;
    label.innerHTML = '<b>Drop files here, or choose them</b><span>Nothing is sent yet: you first see which line each file is for.</span>';
    this.append(input, label);
    this.input = input;
    input.addEventListener('change', () => {
      this.take(Array.from(input.files || []));
      input.value = '';
    });
    this.addEventListener('dragover', (e) => {
      e.preventDefault();
      this.classList.add('over');
    });
    this.addEventListener('dragleave', () => this.classList.remove('over'));
    this.addEventListener('drop', (e) => {
      e.preventDefault();
      this.classList.remove('over');
      this.take(Array.from(e.dataTransfer?.files || []));
    });
  }

  private take(files: File[]) {
    const told = files.map((file) => {
      const id = String(this.next++);
      this.files.set(id, file);
      return { id, name: file.name, size: file.size };
    });
    if (told.length) this.tell('files-chosen', { files: JSON.stringify(told) });
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  drop(id: string) {
    this.stopped.add(id);
    this.files.delete(id);
  }

  async send(id: string, upload: string) {
    const file = this.files.get(id);
    const target = this.getAttribute('target');
    if (!file || !target) return;
    let offset = 0;
    let failures = 0;
    let told = 0;
    while (offset < file.size && !this.stopped.has(id)) {
      try {
        const answer = await fetch(`${target}?upload=${encodeURIComponent(upload)}&offset=${offset}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file.slice(offset, offset + PIECE)
        });
        if (!answer.ok && answer.status !== 409) throw new Error(`HTTP ${answer.status}`);
        offset = Number(await answer.text());
        failures = 0;
        const now = Date.now();
        if (now - told > 400 || offset >= file.size) {
          told = now;
          this.tell('file-sent', { id, sent: offset });
        }
      } catch (e) {
        if (failures >= PAUSES.length) {
          this.tell('file-failed', { id, why: String((e as Error).message || e) });
          return;
        }
        await new Promise((resume) => setTimeout(resume, PAUSES[failures++]));
      }
    }
    if (file.size === 0) this.tell('file-sent', { id, sent: 0 });
    this.files.delete(id);
  }
}

customElements.define('waybill-send', WaybillSend);
