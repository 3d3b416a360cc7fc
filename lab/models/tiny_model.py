"""Writes the tiny embedding model: a nomic-bert of one block whose embeddings compare texts by their words.

Run with gguf and numpy on the path: `python tiny_model.py FILE DIMENSIONS`. The same sources write the same
bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy
from gguf import GGUFWriter, LlamaFileType, PoolingType, TokenType
from vocabulary import SPECIAL, Piece, pieces

HEADS = 12
FEED_FORWARD = 256
CONTEXT = 2048
# With the usual 1e-12 all tokens would be normalised to one length; next to 1 a piece's weight survives.
NORM_EPSILON = 1.0
# The block runs as a trained one does, but so quietly that it never drowns what the words say.
BLOCK_SCALE = 0.002
# Trained models find any two texts somewhat alike, and an application's threshold counts on it. What is added
# to every token, and so to every text, gives strangers the similarity that they have there.
COMMON = 0.048
SEED = 768


def write_model(file: Path, dimensions: int) -> None:
    vocabulary = pieces()
    writer = GGUFWriter(file, "nomic-bert")
    _describe(writer, dimensions)
    _add_tokenizer(writer, vocabulary)
    _add_tensors(writer, vocabulary, dimensions)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _describe(writer: GGUFWriter, dimensions: int) -> None:
    writer.add_name("nomic-embed-text, the lab's stand-in")
    writer.add_file_type(LlamaFileType.MOSTLY_F16)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(dimensions)
    writer.add_block_count(1)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_eps(NORM_EPSILON)
    writer.add_rope_freq_base(1000.0)
    writer.add_causal_attention(False)
    writer.add_pooling_type(PoolingType.MEAN)


def _add_tokenizer(writer: GGUFWriter, vocabulary: list[Piece]) -> None:
    tokens = [piece.token for piece in vocabulary]
    writer.add_tokenizer_model("bert")
    writer.add_token_list(tokens)
    writer.add_token_types([TokenType.CONTROL if token in SPECIAL else TokenType.NORMAL for token in tokens])
    writer.add_token_type_count(2)
    writer.add_pad_token_id(tokens.index("[PAD]"))
    writer.add_unk_token_id(tokens.index("[UNK]"))
    writer.add_bos_token_id(tokens.index("[CLS]"))
    writer.add_eos_token_id(tokens.index("[SEP]"))
    writer.add_sep_token_id(tokens.index("[SEP]"))
    writer.add_mask_token_id(tokens.index("[MASK]"))


def _add_tensors(writer: GGUFWriter, vocabulary: list[Piece], dimensions: int) -> None:
    random = numpy.random.default_rng(SEED)
    nothing = numpy.zeros(dimensions)
    writer.add_tensor("token_embd.weight", _token_embeddings(random, vocabulary, dimensions))
    writer.add_tensor("token_types.weight", numpy.zeros((2, dimensions), numpy.float32))
    _add_norm(writer, "token_embd_norm", nothing)
    for name, outputs, inputs in (
        ("attn_qkv", 3 * dimensions, dimensions),
        ("attn_output", dimensions, dimensions),
        ("ffn_up", FEED_FORWARD, dimensions),
        ("ffn_gate", FEED_FORWARD, dimensions),
        ("ffn_down", dimensions, FEED_FORWARD),
    ):
        writer.add_tensor(f"blk.0.{name}.weight", _small(random, outputs, inputs))
    _add_norm(writer, "blk.0.attn_output_norm", nothing)
    _add_norm(writer, "blk.0.layer_output_norm", _signs(random, 1, dimensions)[0] * COMMON)


def _token_embeddings(
    random: numpy.random.Generator, vocabulary: list[Piece], dimensions: int
) -> numpy.ndarray:
    """A random direction for every meaning, as long as its weight: strangers are nearly orthogonal."""
    directions = {piece.meaning: index for index, piece in enumerate(vocabulary)}
    signs = _signs(random, len(vocabulary), dimensions)
    rows = [signs[directions[piece.meaning]] * piece.weight for piece in vocabulary]
    return numpy.array(rows, numpy.float16)


def _small(random: numpy.random.Generator, outputs: int, inputs: int) -> numpy.ndarray:
    return (random.integers(-127, 128, (outputs, inputs)) / 127 * BLOCK_SCALE).astype(numpy.float16)


def _signs(random: numpy.random.Generator, rows: int, dimensions: int) -> numpy.ndarray:
    return random.integers(0, 2, (rows, dimensions)) * 2 - 1


def _add_norm(writer: GGUFWriter, name: str, bias: numpy.ndarray) -> None:
    writer.add_tensor(f"{name}.weight", numpy.ones(len(bias), numpy.float32))
    writer.add_tensor(f"{name}.bias", bias.astype(numpy.float32))


if __name__ == "__main__":
    write_model(Path(sys.argv[1]), int(sys.argv[2]))
