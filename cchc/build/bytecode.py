"""Compiled templates, kept for the next build: compiling one takes longer than rendering it."""

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from cchc.build.sealed import read_sealed, write_sealed


class SealedBytecode(BytecodeCache):
    """A cache of Jinja's in a folder, sealed: what it holds is run as code.

    `code` names the code that compiled (ours, Jinja's, Python's); Jinja itself compares
    the digest of a template's source.
    """

    def __init__(self, folder: Path, code: str) -> None:
        self.folder = folder
        self.code = code

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = read_sealed(self.folder / bucket.key, self.code)
        if isinstance(kept, bytes):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        write_sealed(self.folder / bucket.key, bucket.bytecode_to_string(), self.code)
