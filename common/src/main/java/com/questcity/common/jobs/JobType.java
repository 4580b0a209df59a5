package com.questcity.common.jobs;

/** Ties a job's name to the record that carries its data. The name is stored: it never changes. */
public record JobType<T>(String name, Class<T> data) {}
