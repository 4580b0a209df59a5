ALTER TABLE verification_code DROP CONSTRAINT verification_code_purpose_check;
ALTER TABLE verification_code
    ADD CHECK (purpose IN ('EMAIL_VERIFY', 'PASSWORD_RESET', 'EMAIL_CHANGE'));
CREATE INDEX verification_code_requested ON verification_code (requested_at);
CREATE INDEX verification_code_recipient ON verification_code (lower(recipient), purpose);
