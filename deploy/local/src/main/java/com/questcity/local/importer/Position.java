package com.questcity.local.importer;

/** A place on earth in WGS84 degrees. */
record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final int CURVE_SIDE = 1 << 24; // cells of 2.4 m and less

    static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Great-circle distance. */
    double metresTo(Position other) {
        var dLatitude = Math.toRadians(other.latitude - latitude) / 2;
        var dLongitude = Math.toRadians(other.longitude - longitude) / 2;
        var chord =
                Math.pow(Math.sin(dLatitude), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(dLongitude), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /**
     * How far along the Hilbert curve over the whole earth this is: neighbours have close numbers.
     */
    long alongCurve() {
        var x = cell((longitude + 180) / 360);
        var y = cell((latitude + 90) / 180);
        var distance = 0L;
        for (var side = CURVE_SIDE / 2; side > 0; side /= 2) {
            var right = (x & side) > 0 ? 1 : 0;
            var upper = (y & side) > 0 ? 1 : 0;
            distance += (long) side * side * ((3 * right) ^ upper);
            if (upper == 0) {
                var turnedX = right == 1 ? CURVE_SIDE - 1 - y : y;
                y = right == 1 ? CURVE_SIDE - 1 - x : x;
                x = turnedX;
            }
        }
        return distance;
    }

    private static int cell(double share) {
        return (int) Math.min(CURVE_SIDE - 1, share * CURVE_SIDE);
    }
}
