/**
 * A picture with cues over it. Where a browser has no picture to show, the cues run by a clock of their own. The text of
 * a cue is only ever set as text.
 */
interface Run { t: string; i?: boolean; b?: boolean; u?: boolean; }
interface Cue { n: number; b: number; e: number; r: Run[]; top?: boolean; }

class WaybillPlayer extends HTMLElement {
  private cues: Cue[] = [];
  private video?: HTMLVideoElement;
  private over?: HTMLElement;
  private slider?: HTMLInputElement;
  private button?: HTMLButtonElement;
  private shown = '';
  private clock = { at: 0, since: 0, running: false };
  private frame = 0;

  connectedCallback() {
    if (this.over) return;
    const screen = document.createElement('div');
    screen.className = 'screen';
    this.over = document.createElement('div');
    this.over.className = 'over';
    this.over.setAttribute('aria-live', 'off');
    const src = this.getAttribute('src');
    if (src) this.picture(screen, src);
    screen.append(this.over);
    this.append(screen);
    if (!src) this.ownClock();
    this.frame = requestAnimationFrame(() => this.tick());
  }

  disconnectedCallback() {
    cancelAnimationFrame(this.frame);
  }

  private picture(screen: HTMLElement, src: string) {
    const video = document.createElement('video');
    video.controls = true;
    video.preload = this.hasAttribute('lazy') ? 'none' : 'metadata';
    video.playsInline = true;
    video.src = src;
    video.addEventListener('error', () => {
      if (this.video !== video) return;
      this.video = undefined;
      screen.classList.remove('stands');
      video.remove();
      this.ownClock();
      this.dispatchEvent(new CustomEvent('no-picture'));
    });
    // While it stands the browser's own controls are shown, and the text goes above them.
    screen.classList.add('stands');
    for (const event of ['play', 'pause']) {
      video.addEventListener(event, () => screen.classList.toggle('stands', video.paused));
    }
    this.video = video;
    screen.append(video);
  }

  private ownClock() {
    if (this.slider) return;
    const bar = document.createElement('div');
    bar.className = 'clock';
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.textContent = 'Play';
    this.button.addEventListener('click', () => this.toggle());
    this.slider = document.createElement('input');
    this.slider.type = 'range';
    this.slider.min = '0';
    this.slider.max = String(this.end());
    this.slider.setAttribute('aria-label', 'Time');
    this.slider.addEventListener('input', () => this.seek(Number(this.slider!.value)));
    const time = document.createElement('span');
    time.className = 'mono';
    bar.append(this.button, this.slider, time);
    this.append(bar);
  }

  private end() {
    return this.cues.reduce((last, cue) => Math.max(last, cue.e), 0) + 2000;
  }

  setCues(json: string) {
    this.cues = (JSON.parse(json) as Cue[]).sort((a, b) => a.b - b.b);
    this.shown = '';
    if (this.slider) this.slider.max = String(this.end());
  }

  seek(millis: number) {
    if (this.video) this.jump(this.video, millis / 1000);
    this.clock = { at: millis, since: performance.now(), running: this.clock.running };
    this.draw();
  }

  /** A picture that is not fetched yet has no times to jump to: it goes there once it has. */
  private jump(video: HTMLVideoElement, seconds: number) {
    if (video.readyState > 0) {
      video.currentTime = seconds;
    } else {
      video.addEventListener('loadedmetadata', () => { video.currentTime = seconds; }, { once: true });
      video.preload = 'metadata';
      video.load();
    }
  }

  toggle() {
    if (this.video) {
      if (this.video.paused) void this.video.play(); else this.video.pause();
      return;
    }
    this.clock = { at: this.now(), since: performance.now(), running: !this.clock.running };
    if (this.button) this.button.textContent = this.clock.running ? 'Pause' : 'Play';
  }

  private now() {
    if (this.video) return this.video.currentTime * 1000;
    return this.clock.running ? this.clock.at + performance.now() - this.clock.since : this.clock.at;
  }

  private tick() {
    this.draw();
    this.frame = requestAnimationFrame(() => this.tick());
  }

  private draw() {
    const now = this.now();
    if (this.slider) {
      if (this.clock.running && now > Number(this.slider.max)) this.toggle();
      this.slider.value = String(now);
      this.slider.nextElementSibling!.textContent = new Date(Math.max(0, now)).toISOString().slice(11, 23);
    }
    const active = this.cues.filter((cue) => cue.b <= now && now < cue.e);
    const key = active.map((cue) => cue.n).join();
    if (key === this.shown || !this.over) return;
    this.shown = key;
    this.over.replaceChildren(...active.map((cue) => this.box(cue)));
    if (active.length && this.playing()) {
      this.dispatchEvent(new CustomEvent('cue-now', { detail: { n: active[active.length - 1].n } }));
    }
  }

  private playing() {
    return this.video ? !this.video.paused : this.clock.running;
  }

  private box(cue: Cue) {
    const box = document.createElement('p');
    if (cue.top) box.className = 'top';
    box.dir = 'auto';
    for (const run of cue.r) {
      const span = document.createElement('span');
      span.textContent = run.t;
      if (run.i) span.style.fontStyle = 'italic';
      if (run.b) span.style.fontWeight = '700';
      if (run.u) span.style.textDecoration = 'underline';
      box.append(span);
    }
    return box;
  }
}

customElements.define('waybill-player', WaybillPlayer);
