"""A speech server for Orca that writes what it is asked to say into a file instead of giving it to a voice.

Each line of the file named by SPEECH_LOG is one JSON object {"at": seconds since the epoch, "kind", "text", "lang"}:
  say   an utterance, put at the end of what is being said
  key   the echo of a key or of a character
  stop  Orca silenced itself: what is being said, and what waits, is lost
Orca 43 to 51 call it by two sets of names.
"""
import json
import os
import time

from orca import speechserver

_out = open(os.environ["SPEECH_LOG"], "a", buffering=1, encoding="utf-8")


def _write(kind, text="", acss=None):
    entry = {"at": time.time(), "kind": kind, "text": text}
    family = acss.get("family") if isinstance(acss, dict) else None
    if isinstance(family, dict) and family.get("lang"):
        entry["lang"] = family["lang"]
    _out.write(json.dumps(entry, ensure_ascii=False) + "\n")


class SpeechServer(speechserver.SpeechServer):
    _one = None

    def __init__(self, *_):
        super().__init__()

    @classmethod
    def get_speech_server(cls, info=None):
        cls._one = cls._one or cls()
        return cls._one

    @classmethod
    def get_speech_servers(cls):
        return [cls.get_speech_server()]

    @staticmethod
    def get_factory_name():
        return "Recorder"

    @classmethod
    def shutdown_active_servers(cls):
        pass

    def get_info(self):
        return ["Recorder", "recorder"]

    def get_voice_families(self):
        return [speechserver.VoiceFamily({"name": "Recorder", "lang": "en", "dialect": "us"})]

    def get_voice_families_for_language(self, language, dialect="", variant=None, maximum=None):
        return [("Recorder " + language, language, None)]  # it speaks every language

    def should_change_voice_for_language(self, language, dialect=""):
        return True

    def speak(self, text=None, acss=None, interrupt=True):
        if isinstance(text, str) and text.strip():
            _write("say", text, acss)

    def speak_character(self, character, acss=None, cap_style=None):
        _write("key", character)

    def speak_key_event(self, event, acss=None):
        _write("key")

    def say_all(self, utterances, progress):
        """No journey asks for it."""

    def stop(self):
        _write("stop")

    def shutdown(self):
        pass

    def get_output_module(self):
        return "recorder"

    def list_output_modules(self):
        return ("recorder",)

    def get_language(self):
        return "en-us"

    def set_language(self, language, dialect):
        pass

    # The same under the older names.
    getSpeechServer, getSpeechServers, getFactoryName = get_speech_server, get_speech_servers, get_factory_name
    shutdownActiveServers, getInfo, getVoiceFamilies = shutdown_active_servers, get_info, get_voice_families
    getVoiceFamiliesForLanguage = get_voice_families_for_language
    shouldChangeVoiceForLanguage = should_change_voice_for_language
    speakCharacter, speakKeyEvent, sayAll = speak_character, speak_key_event, say_all
    getOutputModule, getLanguage, setLanguage = get_output_module, get_language, set_language
