"use strict";

// The list of services comes from the gateway, so that the page never names one that isn't there.
fetch("/openapi/index.json")
  .then((answer) => answer.json())
  .then((urls) => {
    SwaggerUIBundle({
      urls,
      dom_id: "#swagger-ui",
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: "StandaloneLayout",
      deepLinking: true,
      docExpansion: "list",
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      // Nothing leaves this machine: no online validator, no remembered token.
      validatorUrl: null,
      persistAuthorization: false,
    });
  });
