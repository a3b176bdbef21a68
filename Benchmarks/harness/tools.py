# The programs that take part: ours, built by scripts/bench, and the references, compiled here.
import os
import shutil
import subprocess
import sys

REFERENCES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "references")


class Tools:
    def __init__(self, program, stage, folder, python, is_quick):
        self.program, self.stage, self.python, self.folder = program, stage, python, folder
        self.run_once = self.compiled("run-once.c")
        self.fft_loop = self.compiled("fft-loop.c", "-lfftw3f", "-lm")
        self.read_csv = self.compiled("read-csv.cpp", "-std=c++17")
        self.notebooks = self.found_notebooks(is_quick)

    def compiled(self, source, *flags):
        """Always made anew, it takes a second. -O3, for the references are to be as quick as they can."""
        path, target = os.path.join(REFERENCES, source), os.path.join(self.folder, source.split(".")[0])
        compilers = ["g++", "clang++"] if source.endswith("cpp") else ["gcc", "clang"]
        compiler = next((name for name in compilers if shutil.which(name)), None)
        if not compiler:
            sys.exit(f"bench: none of {compilers} is installed, so the reference {source} cannot be compiled")
        subprocess.run([compiler, "-O3", "-o", target, path, *flags], check=True)
        return target

    def found_notebooks(self, is_quick):
        """Those whose libraries are there; the others are left out aloud."""
        found = {}
        if self.can_import("pandas, scipy"):
            found["notebook, pandas and scipy"] = os.path.join(REFERENCES, "notebook.py")
        if is_quick:
            print("bench: LEFT OUT of --quick: scikit-digital-health, which takes 20 s a run", file=sys.stderr)
        elif self.can_import("skdh.gait, pandas"):
            found["scikit-digital-health gait"] = os.path.join(REFERENCES, "skdh-gait.py")
        return found

    def can_import(self, modules):
        command = [self.python, "-c", f"import {modules}"]
        if self.python and subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0:
            return True
        print(f"bench: LEFT OUT, Python cannot import {modules}", file=sys.stderr)
        return False
