package council.procurement.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import council.procurement.document.FileInspection.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a file is text that people can read: in UTF-8, in UTF-16 with its mark, or in Windows' own encoding of Western
 * languages, which Excel writes; without characters that no text has.
 */
final class PlainText {

    private static final int BUFFER = 1 << 14;

    private PlainText() {}

    static Content of(Path file) throws IOException {
        List<Charset> encodings =
                hasMarkOfUtf16(file) ? List.of(UTF_16) : List.of(UTF_8, Charset.forName("windows-1252"));
        for (Charset encoding : encodings) {
            if (isText(file, encoding)) {
                return Content.FITS;
            }
        }
        return Content.OTHER;
    }

    private static boolean hasMarkOfUtf16(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            int first = content.read();
            int second = content.read();
            return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        }
    }

    private static boolean isText(Path file, Charset encoding) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[BUFFER];
        try (Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (isOfNoText(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Tabs, ends of lines and of pages are the only control characters of a text. */
    private static boolean isOfNoText(char character) {
        return (character < ' ' && "\t\n\r\f".indexOf(character) < 0) || character == '\u007f';
    }
}
