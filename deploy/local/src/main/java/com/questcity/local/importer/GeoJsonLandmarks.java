package com.questcity.local.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads landmarks from a GeoJSON FeatureCollection of points; the properties are the columns of the
 * CSV.
 */
final class GeoJsonLandmarks {

    private GeoJsonLandmarks() {}

    static Landmarks read(JsonNode collection) {
        var landmarks = new Landmarks();
        var number = 0;
        for (var feature : collection.path("features")) {
            number++;
            read("feature " + number, feature, landmarks);
        }
        return landmarks;
    }

    private static void read(String where, JsonNode feature, Landmarks landmarks) {
        var geometry = feature.path("geometry");
        var coordinates = geometry.path("coordinates");
        if (!"Point".equals(geometry.path("type").asText())) {
            landmarks.refuse(where, "the geometry is no Point");
        } else if (!coordinates.isArray() || coordinates.size() < 2 || coordinates.size() > 3) {
            landmarks.refuse(where, "the coordinates are missing: longitude and latitude expected");
        } else {
            landmarks.read(where, fields(feature.path("properties"), coordinates));
        }
    }

    private static Map<String, String> fields(JsonNode properties, JsonNode coordinates) {
        var fields = new HashMap<String, String>();
        for (var column : LandmarkRow.COLUMNS) {
            var value = properties.path(column);
            fields.put(column, value.isNull() ? "" : value.asText());
        }
        fields.put("lon", plain(coordinates.get(0)));
        fields.put("lat", plain(coordinates.get(1)));
        return fields;
    }

    private static String plain(JsonNode number) {
        return number.isNumber() && Double.isFinite(number.doubleValue())
                ? BigDecimal.valueOf(number.doubleValue()).toPlainString()
                : number.asText();
    }
}
