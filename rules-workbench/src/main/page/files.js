// Files in and out: chosen, dropped, watched, saved. Nothing is sent anywhere.

const isRead = (name) => /\.(xlsx|csv|drl)$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');

/** What was opened: a name, files as {name, bytes}, those files on disk, and handles to watch and to save by where the browser has them. */
const opened = async (name, files, handles = []) => ({
  name,
  handles,
  onDisk: files,
  files: await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))),
  stamp: stampOf(files),
});

const stampOf = (files) => files.map((file) => file.name + file.lastModified).sort().join();

/** The handles of the files in a folder that are a part of a catalogue. */
const inside = async (folder) => {
  const handles = [];
  for await (const entry of folder.values()) {
    if (entry.kind === 'file' && isRead(entry.name)) handles.push(entry);
  }
  return handles;
};

const fromHandle = async (handle) => {
  if (handle.kind === 'file') {
    return opened(handle.name, [await handle.getFile()], [handle]);
  }
  const handles = await inside(handle);
  const files = await Promise.all(handles.map((entry) => entry.getFile()));
  return { ...(await opened(handle.name, files, handles)), folder: handle };
};

const readEntries = (folder) => {
  const reader = folder.createReader();
  const all = [];
  return new Promise((resolve, reject) => {
    const next = () =>
      reader.readEntries((some) => {
        all.push(...some);
        if (some.length) next();
        else resolve(all);
      }, reject);
    next();
  });
};

const fileOf = (entry) => new Promise((resolve, reject) => entry.file(resolve, reject));

/** What was dropped: a workbook, the files of a catalogue, or a folder. */
const dropped = async (transfer) => {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
  const plain = [...transfer.files];
  const handles = await Promise.all(
    items.map((item) => (item.getAsFileSystemHandle ? item.getAsFileSystemHandle().catch(() => null) : null)),
  );
  if (handles.length === 1 && handles[0]) {
    return fromHandle(handles[0]);
  }
  if (entries.length === 1 && entries[0] && entries[0].isDirectory) {
    const parts = (await readEntries(entries[0])).filter((entry) => entry.isFile && isRead(entry.name));
    return opened(entries[0].name, await Promise.all(parts.map(fileOf)));
  }
  return opened(plain.length === 1 ? plain[0].name : 'catalog', plain.filter((file) => isRead(file.name)));
};

/** Whether saving goes where the files came from; otherwise the browser downloads them. */
const canWrite = (open) => Boolean(open.folder || open.handles.length);

const canWatch = () => 'showOpenFilePicker' in window;

/** Asks for a workbook; resolves to nothing when the person changes her mind. */
const chooseFile = async () => {
  if (!canWatch()) {
    return chooseByInput({ accept: '.xlsx,.csv,.drl', multiple: true });
  }
  try {
    const [handle] = await window.showOpenFilePicker({
      types: [{ accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] } }],
    });
    return await fromHandle(handle);
  } catch (failure) {
    return notIfAborted(failure);
  }
};

const chooseFolder = async () => {
  if (!('showDirectoryPicker' in window)) {
    return chooseByInput({ webkitdirectory: true });
  }
  try {
    return await fromHandle(await window.showDirectoryPicker());
  } catch (failure) {
    return notIfAborted(failure);
  }
};

const notIfAborted = (failure) => {
  if (failure.name !== 'AbortError') throw failure;
  return null;
};

const chooseByInput = (attributes) =>
  new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file' }, attributes);
    input.onchange = () => {
      const files = [...input.files].filter((file) => isRead(file.name));
      const folder = attributes.webkitdirectory && files[0] && files[0].webkitRelativePath.split('/')[0];
      resolve(files.length ? opened(folder || files[0].name, files) : null);
    };
    input.oncancel = () => resolve(null);
    input.click();
  });

/** The files as they are on disk now. */
const again = async (open) => {
  if (open.folder) {
    return fromHandle(open.folder);
  }
  return open.handles.length ? fromHandle(open.handles[0]) : null;
};

/** The same where the browser gives no handles: some read a file that has changed, of others it has to be chosen again. */
const afresh = async (open) => {
  try {
    return (await again(open)) || (await opened(open.name, open.onDisk));
  } catch {
    return open.onDisk.length > 1 ? chooseFolder() : chooseFile();
  }
};

/** Whether a file has another time than when it was read, is new or gone; false while a program has it half written. */
const hasChanged = async (open) => {
  try {
    const handles = open.folder ? await inside(open.folder) : open.handles;
    return stampOf(await Promise.all(handles.map((handle) => handle.getFile()))) !== open.stamp;
  } catch {
    return false;
  }
};

const download = (name, content, type) => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** Writes each file where it came from, or hands it to the browser to be downloaded. */
const save = async (open, names, contents) => {
  for (let i = 0; i < names.length; i++) {
    const handle =
      open.handles.find((one) => one.name === names[i]) ||
      (open.folder && (await open.folder.getFileHandle(names[i], { create: true })));
    if (handle) {
      const target = await handle.createWritable();
      await target.write(contents[i]);
      await target.close();
    } else {
      download(names[i], contents[i], 'application/octet-stream');
    }
  }
};
