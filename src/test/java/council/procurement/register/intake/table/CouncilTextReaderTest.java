package council.procurement.register.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in UTF-8 or Windows-1252, whatever pieces it arrives in. */
class CouncilTextReaderTest {

    @Property(tries = 500)
    void utf8ComesBackAsItWasWritten(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), piece)).isEqualTo(text);
    }

    @Property(tries = 200)
    void anyBytesAreRead(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) throws IOException {
        assertThat(read(bytes, piece).length()).isLessThanOrEqualTo(bytes.length);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "a3,         £",
        "c2a3,       £",
        "80,         €",
        "e282ac,     €",
        "81,         \uFFFD",
        "c0af,       À¯",
        "eda080,     'í\u00a0€'",
        "f09f9880,   😀",
        "f09f98,     ðŸ˜",
        "f5808080,   õ€€€",
        "41c2,       AÂ",
    })
    void whatIsNotWellFormedUtf8IsWindows1252(String bytes, String text) throws IOException {
        assertThat(read(java.util.HexFormat.of().parseHex(bytes), 1)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> ascii = Arbitraries.integers().between(0, 0x7F);
        Arbitrary<Integer> beyond = Arbitraries.integers().between(0xA0, 0xD7FF);
        Arbitrary<Integer> astral = Arbitraries.integers().between(0x1_0000, 0x10_FFFF);
        return Arbitraries.oneOf(ascii, beyond, astral).list().ofMaxSize(60).map(points -> {
            var text = new StringBuilder();
            points.forEach(text::appendCodePoint);
            return text.toString();
        });
    }

    private static String read(byte[] bytes, int piece) throws IOException {
        var text = new StringBuilder();
        char[] buffer = new char[piece];
        try (var reader = new CouncilTextReader(trickle(bytes, piece))) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        }
        return text.toString();
    }

    /** A stream that hands out no more than so many bytes at a time. */
    private static InputStream trickle(byte[] bytes, int piece) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, piece));
            }
        };
    }
}
