package council.procurement.register.intake.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a part of a workbook, tag by tag. What spreadsheet programs never write, and documents made to do harm
 * do, ends the walk: document types, entities, deep nesting, ever new names.
 */
final class XmlCursor implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;

    private final InputStream bytes;
    private final XMLStreamReader reader;
    private final Set<@Nullable String> names = new HashSet<>();
    private int depth;

    XmlCursor(InputStream bytes) {
        this.bytes = bytes;
        // A factory keeps every name it has ever met, so each document has its own.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.reader = factory.createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Moves on to the next tag or text: one of the constants for a start, an end, characters or the end of it all. */
    int next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> checkStart();
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.END_DOCUMENT -> {}
                    case XMLStreamConstants.DTD, XMLStreamConstants.CDATA, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw ZipDirectory.damaged();
                    default -> {
                        continue;
                    }
                }
                return event;
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Moves on to the start of an element of the name, wherever it is; false if there is none. */
    boolean goTo(String name) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && isAt(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tag just met has the name, whatever its namespace. */
    boolean isAt(String name) {
        return name.equals(reader.getLocalName());
    }

    /** The name of the tag just met, without its namespace. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the start just met, whatever its namespace; null if it has none of the name. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text just met to a builder, but no more than so many characters in all. */
    void appendText(StringBuilder text, int most) {
        try {
            int room = Math.min(most - text.length(), reader.getTextLength());
            if (room > 0) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), room);
            }
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    private void checkStart() {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(reader.getNamespacePrefix(i));
        }
        if (++depth > DEEPEST || names.size() > MOST_NAMES) {
            throw ZipDirectory.damaged();
        }
    }

    /** What stopped the parser: our own refusal if it was that, however deep it was wrapped; else a damaged document. */
    private static UnreadableFileException refusal(Throwable stopped) {
        for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException ours) {
                return ours;
            }
        }
        return ZipDirectory.damaged();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
