package dev.comptoir.simulators.kit;

import java.awt.image.BufferedImage;
import java.util.HexFormat;
import java.util.Locale;

/** Writes capital letters and digits into a picture, five by seven dots each. */
final class PixelPen {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

    /** Five columns a letter, the lowest bit on top. */
    private static final byte[] COLUMNS =
            HexFormat.of()
                    .parseHex(
                            "3E5149453E00427F400042615149462141454B311814127F1027454545393C4A49493001710905033649494936064949291E"
                                    + "7E1111117E7F494949363E414141227F4141221C7F494949417F090909013E4149497A7F0808087F00417F41002040413F01"
                                    + "7F081422417F404040407F020C027F7F0408107F3E4141413E7F090909063E4151215E7F09192946464949493101017F0101"
                                    + "3F4040403F1F2040201F3F4038403F6314081463070870080761514945430808080808");

    private static final int DOT = 4;
    private static final int WHITE = 0xFFFFFF;

    private final BufferedImage image;

    /** Makes the picture white. */
    PixelPen(BufferedImage image) {
        this.image = image;
        fill(0, 0, image.getWidth(), image.getHeight(), WHITE);
    }

    /** Writes a line as far as it fits; what is neither letter nor digit leaves a gap. */
    void write(String line, int left, int top) {
        var x = left;
        for (var letter : line.toUpperCase(Locale.ROOT).toCharArray()) {
            if (x + 5 * DOT > image.getWidth()) {
                return;
            }
            draw(LETTERS.indexOf(letter), x, top);
            x += 6 * DOT;
        }
    }

    private void draw(int letter, int left, int top) {
        for (int column = 0; letter >= 0 && column < 5; column++) {
            for (int row = 0; row < 7; row++) {
                if ((COLUMNS[5 * letter + column] >> row & 1) == 1) {
                    fill(left + column * DOT, top + row * DOT, DOT, DOT, 0);
                }
            }
        }
    }

    private void fill(int left, int top, int width, int height, int colour) {
        for (int x = left; x < Math.min(left + width, image.getWidth()); x++) {
            for (int y = top; y < Math.min(top + height, image.getHeight()); y++) {
                image.setRGB(x, y, colour);
            }
        }
    }
}
