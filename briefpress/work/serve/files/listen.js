// Tells `tell` the state of the page at `path`: now, and whenever it is another. A page that nobody sees does not ask,
// for a browser keeps few connections to one server; it catches up when it is seen again.
export function listen(path, tell) {
  let source = null;

  const close = () => {
    source?.close();
    source = null;
  };

  const follow = () => {
    if (document.visibilityState === "hidden") return close();
    if (source) return;
    source = new EventSource(`/_preview/events?path=${encodeURIComponent(path)}`);
    source.onmessage = (message) => tell(JSON.parse(message.data));
    // Browsers return by themselves to a server that has gone, but not all of them and not always.
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      setTimeout(follow, 1000);
    };
  };

  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", close);
  addEventListener("pageshow", follow);
  follow();
}
