"""Writes a model as the language pack holds it; the layout is told in src/OnRecord.Core/Packs/ModelFile.cs."""

import json
import struct

import numpy as np

TYPES = {"float32": "f32", "float16": "f16", "int32": "i32", "int16": "i16", "uint16": "u16", "int8": "i8", "uint8": "u8"}


def checksum(payload: bytes) -> str:
    """Fletcher's checksum over little-endian 64-bit words, the last one filled up with zeros."""
    words = np.frombuffer(payload + b"\0" * (-len(payload) % 8), dtype="<u8")
    with np.errstate(over="ignore"):
        sums = np.cumsum(words, dtype=np.uint64)
        total = int(sums[-1]) if len(sums) else 0
        twice = int(np.sum(sums, dtype=np.uint64))
    return f"{total:016x}{twice:016x}"


def write(path: str, name: str, version: int, tensors: dict, **header) -> None:
    """Writes a model. `tensors` maps a name to a numpy array or to a list of strings (kept as UTF-8 lines);
    `header` is what else the model says of itself, such as its sizes. The same input gives the same bytes."""
    entries, payload = {}, bytearray()
    for key, value in tensors.items():
        payload += b"\0" * (-len(payload) % 64)
        if isinstance(value, list):
            raw, kind, shape = "".join(line + "\n" for line in value).encode(), "utf8", [len(value)]
        else:
            array = np.ascontiguousarray(value)
            raw, kind, shape = array.tobytes(), TYPES[str(array.dtype)], list(array.shape)
        entries[key] = {"type": kind, "shape": shape, "offset": len(payload), "bytes": len(raw)}
        payload += raw
    payload = bytes(payload)
    head = {"name": name, "version": version, "checksum": checksum(payload), **header, "tensors": entries}
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-(12 + len(text)) % 64)
    with open(path, "wb") as file:
        file.write(b"ONRECORD" + struct.pack("<i", len(text)) + text + payload)
