-- The login role and schema of every service; run by a superuser inside the database "questcity".
--
-- Safe to repeat: what exists is brought to what stands here. Passwords come through settings, so that none is
-- in this file or on a command line:
--   PGOPTIONS="-c questcity.auth_password=... -c questcity.quest_password=..." psql -d questcity -f roles.sql

-- Nobody enters the database or its public schema but by a grant below.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

DO $$
DECLARE
    service text;
    password text;
BEGIN
    FOREACH service IN ARRAY ARRAY['auth', 'quest', 'chat', 'media', 'social'] LOOP
        password := current_setting('questcity.' || service || '_password', true);
        IF coalesce(password, '') = '' THEN
            RAISE EXCEPTION 'the setting questcity.%_password is missing', service;
        END IF;

        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
            EXECUTE format('CREATE ROLE %I', service);
        END IF;
        -- Two replicas lease at most 8 connections each; 2 are for a migration or an operator.
        EXECUTE format(
            'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
            ' CONNECTION LIMIT 18 PASSWORD %L', service, password);
        EXECUTE format('ALTER ROLE %I SET search_path = %I', service, service);
        EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', service, '10s');
        EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L', service, '60s');

        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', service);
        EXECUTE format('ALTER SCHEMA %I OWNER TO %I', service, service);
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', service);
        EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', current_database(), service);
    END LOOP;
END
$$;
