"""NLTK's sentence splitter loads without NLTK's other modules, and leaves no trace."""

import subprocess
import sys

import pytest


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


LOAD = "import sys; from newscli.models.lightly import import_lightly; m = import_lightly('nltk.tokenize.punkt'); "


def test_the_module_works() -> None:
    assert (
        run(LOAD + "print(list(m.PunktSentenceTokenizer().span_tokenize('One. Two.')))") == "[(0, 4), (5, 9)]"
    )


def test_sys_modules_is_as_before() -> None:
    assert (
        run(LOAD + "print([k for k in sys.modules if k.split('.')[0] in ('nltk', 'numpy', 'pandas')])")
        == "[]"
    )


def test_the_whole_library_can_be_imported_afterwards() -> None:
    assert run(LOAD + "import nltk; print(nltk.tokenize.wordpunct_tokenize('a b'))") == "['a', 'b']"


def test_the_library_already_loaded_is_used() -> None:
    code = "import nltk.tokenize.punkt as p; from newscli.models.lightly import import_lightly; "
    assert run(code + "print(import_lightly('nltk.tokenize.punkt') is p)") == "True"


def test_installed_numpy_is_not_hidden_for_long() -> None:
    pytest.importorskip("numpy", reason="needs NumPy")
    assert run(LOAD + "import numpy; print(numpy.add(1, 1))") == "2"


def test_missing_module() -> None:
    code = (
        "from newscli.models.lightly import import_lightly\n"
        "try: import_lightly('nltk.no_such_module')\n"
        "except ImportError as error: print(error.name)"
    )
    assert run(code) == "nltk.no_such_module"
