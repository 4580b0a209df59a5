package com.questcity.local.gateway;

/** One path of the manifest and the service behind it. */
record IngressRule(String path, boolean exact, String service) {

    /**
     * Kubernetes' rule: a prefix matches whole path elements, and its trailing slash says nothing.
     */
    boolean matches(String requested) {
        if (exact) {
            return requested.equals(path);
        }
        var prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return requested.startsWith(prefix)
                && (requested.length() == prefix.length()
                        || requested.charAt(prefix.length()) == '/');
    }
}
