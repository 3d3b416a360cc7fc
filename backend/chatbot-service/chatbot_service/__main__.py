"""Starts the service: settings, then logs, then the server."""

import sys

import uvicorn
from pydantic import ValidationError

from chatbot_service.app import create_app
from chatbot_service.logs import configure_logs
from chatbot_service.settings import Settings, explain

# Seconds for open requests after SIGTERM: with the pod's preStop pause it must stay below its grace period.
GRACEFUL_STOP_SECONDS = 20


def main() -> None:
    try:
        settings = Settings()
    except ValidationError as error:
        sys.exit(explain(error))
    configure_logs(settings.log_level)
    uvicorn.run(
        create_app(settings),
        host="0.0.0.0",
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACEFUL_STOP_SECONDS,
    )


if __name__ == "__main__":
    main()
