package com.questcity.local.importer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads landmarks from CSV whose first row names the columns, in any order; unknown columns are
 * left alone.
 */
final class CsvLandmarks {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(true)
                    .setLenientEof(true)
                    .setTrailingData(true)
                    .build();

    private final Landmarks landmarks = new Landmarks();
    private final List<String> columns;

    private CsvLandmarks(List<String> columns) {
        this.columns = columns;
    }

    static Landmarks read(String text) throws IOException, FileUnreadable {
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new FileUnreadable("the file is empty");
            }
            var file = new CsvLandmarks(columns(rows.next()));
            file.readRows(parser);
            return file.landmarks;
        } catch (UncheckedIOException e) {
            throw new FileUnreadable("the first row is no CSV");
        }
    }

    private static List<String> columns(CSVRecord header) throws FileUnreadable {
        var columns = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        var named = columns.contains("name_ru") || columns.contains("name_en");
        if (!named || !columns.contains("lat") || !columns.contains("lon")) {
            throw new FileUnreadable(
                    "the first row must name the columns: "
                            + String.join(",", LandmarkRow.COLUMNS));
        }
        return columns;
    }

    /** A row may span lines, so it is named by the one where it begins. */
    private void readRows(CSVParser parser) {
        var rows = parser.iterator();
        var line = parser.getCurrentLineNumber() + 1;
        try {
            while (rows.hasNext()) {
                readRow("line " + line, rows.next());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            landmarks.refuse("line " + line, "the rest of the file can't be read: " + e.getCause());
        }
    }

    private void readRow(String where, CSVRecord row) {
        if (row.size() != columns.size()) {
            landmarks.refuse(where, row.size() + " columns instead of " + columns.size());
            return;
        }
        landmarks.read(where, fields(row));
    }

    private Map<String, String> fields(CSVRecord row) {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), row.get(i));
        }
        return fields;
    }
}
