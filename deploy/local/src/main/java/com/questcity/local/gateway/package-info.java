/** The local gateway: what the Kubernetes ingress is in production, fed by the same manifest. */
@NullMarked
package com.questcity.local.gateway;

import org.jspecify.annotations.NullMarked;
