// Python as WebAssembly, where no other build of a version is at hand: PYODIDE=DIR node wasm_python.mjs -m MODULE ARGUMENT...
// DIR is the unpacked npm package `pyodide`. The working folder and those of PYTHONPATH keep their names; as with
// `-W error::DeprecationWarning`, what is deprecated fails.
import { pathToFileURL } from "node:url";

async function run() {
  const { loadPyodide } = await import(pathToFileURL(`${process.env.PYODIDE}/pyodide.mjs`));
  const python = await loadPyodide({ env: { HOME: "/home/pyodide", POLSEK_LANGUAGE: "en" } });
  const folders = (process.env.PYTHONPATH ?? "").split(":").filter(Boolean);
  for (const folder of new Set([process.cwd(), ...folders])) {
    python.FS.mkdirTree(folder);
    python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, folder);
  }
  python.setStdin({ error: true });
  python.FS.chdir(process.cwd());
  python.globals.set("folders", python.toPy(folders));
  python.globals.set("words", python.toPy(process.argv.slice(3)));
  return python.runPython(`
import os, runpy, sys, traceback, warnings

sys.argv[:] = words
sys.path[:0] = [os.getcwd(), *folders]
warnings.simplefilter("error", DeprecationWarning)
code = 0
try:
    runpy.run_module(words[0], run_name="__main__", alter_sys=True)
except SystemExit as left:
    code = left.code
    if isinstance(code, str):
        print(code, file=sys.stderr)
        code = 1
except BaseException:
    traceback.print_exc()
    code = 70
sys.stdout.flush()
sys.stderr.flush()
int(code or 0)
`);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(String(error.message ?? error).slice(-3000)); // not the source line, which is the whole interpreter
  process.exit(70);
}
