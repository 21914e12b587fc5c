<?xml version="1.0" encoding="UTF-8"?>
<!-- Reduces the Publications Office's list of the Common Procurement Vocabulary (genericode, 24 languages) to what Octant
     asks of it: a line for each code, in the order of the codes, with code, code above it, whether the list of social
     services names it, and English label, with tabs between. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Beside the list itself, in the same package. -->
  <xsl:variable name="listed" select="document('cpv_social-service-cpv.gc', /)//Row/Value[@ColumnRef='code']/SimpleValue"/>
  <xsl:variable name="social">
    <xsl:for-each select="$listed"><xsl:value-of select="concat(' ', ., ' ')"/></xsl:for-each>
  </xsl:variable>

  <xsl:template match="/">
    <xsl:if test="not(//Row) or not($listed)">
      <xsl:message terminate="yes">The list of codes, or that of social services, has no rows.</xsl:message>
    </xsl:if>
    <xsl:apply-templates select="//Row"/>
  </xsl:template>

  <xsl:template match="Row">
    <xsl:variable name="code" select="Value[@ColumnRef='code']/SimpleValue"/>
    <!-- Of codes that use all eight digits the list skips the one above, which stands in one of the nine rows before. -->
    <xsl:variable name="above" select="concat(substring($code, 1, 7), '0')"/>
    <xsl:value-of select="$code"/>
    <xsl:text>&#9;</xsl:text>
    <xsl:choose>
      <xsl:when test="$above != $code
                      and preceding-sibling::Row[position() &lt; 10]/Value[@ColumnRef='code']/SimpleValue = $above">
        <xsl:value-of select="$above"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="Value[@ColumnRef='parentCode']/SimpleValue"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>&#9;</xsl:text>
    <xsl:value-of select="contains($social, concat(' ', $code, ' '))"/>
    <xsl:text>&#9;</xsl:text>
    <xsl:value-of select="normalize-space(Value[@ColumnRef='eng_label']/SimpleValue)"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
