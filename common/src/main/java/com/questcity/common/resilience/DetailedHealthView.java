package com.questcity.common.resilience;

import java.util.List;

/** The health with every dependency, for operators. */
public record DetailedHealthView(HealthView health, List<ServiceHealthView> dependencies) {}
