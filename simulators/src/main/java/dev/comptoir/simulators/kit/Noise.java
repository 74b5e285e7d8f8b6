package dev.comptoir.simulators.kit;

import java.util.Random;

/** Bytes without meaning, the same in every run. */
final class Noise {

    private static final long SEED = 20_261_121L;

    private Noise() {}

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        // above ASCII throughout: neither HTTP nor the beginning of any JSON or XML text
        for (int i = 0; i < length; i++) {
            bytes[i] |= (byte) 0x80;
        }
        return bytes;
    }
}
