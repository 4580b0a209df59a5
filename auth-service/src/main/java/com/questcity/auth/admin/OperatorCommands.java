package com.questcity.auth.admin;

import picocli.CommandLine.Command;

@Command(
        name = "auth-service",
        description = "Commands for operators; without one, the service starts.",
        subcommands = CreateAdminCommand.class)
class OperatorCommands {}
