"""YAML becomes plain data that knows its places."""

from briefpress.read.yaml.file import YamlFile, parse_yaml

__all__ = ["YamlFile", "parse_yaml"]
