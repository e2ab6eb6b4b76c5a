/**
 * Loads the bundle with what V8 compiled of it in an earlier run: reading and compiling it is half of the time that a
 * check takes. Node 22 does that itself. For Node 20 the code is kept in `.cache` of this package, a file for each part
 * of the bundle and each command; where nothing can be written, the bundle is loaded as always.
 */
const fs = require('node:fs');
const nodeModule = require('node:module');
const { basename, dirname, join } = require('node:path');

const folder = join(__dirname, '..', '.cache');

/** The exports of a file of the bundle. `command` is what the program is called with. */
exports.load = (file, command = '') => {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return require(file);
  if (nodeModule.enableCompileCache) {
    nodeModule.enableCompileCache(folder);
    return require(file);
  }
  return loader(/^[a-z]{1,20}$/.test(command) ? command : 'other')(file);
};

function loader(command) {
  const { Script } = require('node:vm');
  const fresh = [];
  const load = (file) => {
    const known = require.cache[file];
    if (known) return known.exports;
    const text = fs.readFileSync(file, 'utf8');
    // What imports other packages is left to Node, which alone can do that.
    if (text.includes('import(')) return require(file);
    const { mtimeMs, size } = fs.statSync(file);
    const name = [process.version, process.arch, command, basename(file), size, Math.floor(mtimeMs)].join('-');
    const cache = join(folder, name);
    const cachedData = readWhole(cache);
    const script = new Script(nodeModule.wrap(text), { filename: file, cachedData });
    if (!cachedData || script.cachedDataRejected) fresh.push({ cache, script });
    const loading = new nodeModule.Module(file, module);
    loading.filename = file;
    require.cache[file] = loading;
    const required = (id) => (id.startsWith('.') ? load(join(dirname(file), id)) : require(id));
    script.runInThisContext().call(loading.exports, loading.exports, required, loading, file, dirname(file));
    loading.loaded = true;
    return loading.exports;
  };
  // Only at the end is it known which functions were needed.
  process.once('exit', () => keep(fresh));
  return load;
}

/** Code that was not kept whole would end the process: its checksum stands in front of it. */
function readWhole(path) {
  try {
    const bytes = fs.readFileSync(path);
    const data = bytes.subarray(4);
    return bytes.readUInt32BE(0) === require('node:zlib').crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keep(fresh) {
  try {
    if (fresh.length === 0) return;
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    for (const { cache, script } of fresh) {
      const data = script.createCachedData();
      const checksum = Buffer.alloc(4);
      checksum.writeUInt32BE(require('node:zlib').crc32(data));
      const temporary = `${cache}.${process.pid}.tmp`;
      fs.writeFileSync(temporary, Buffer.concat([checksum, data]), { flag: 'wx' });
      fs.renameSync(temporary, cache);
    }
  } catch {
    // It only takes longer then.
  }
}
